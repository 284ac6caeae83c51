-- What is kept of a conference says more now: what was wanted and told, and whose turn it is to ask the bridge. Those that a
-- server before has left are forgotten; a talk that goes on gets a new one with the next sweep, and the bridge drops the old one
-- by itself.
delete from conference;
