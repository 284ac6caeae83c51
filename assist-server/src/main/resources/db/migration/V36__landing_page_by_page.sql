-- A media bridge carries between those of a talk who have landed, and no longer all or none. Where all had landed nobody is apart.
update call set document = jsonb_set(document, '{state,conference}',
  (document #> '{state,conference}') - 'landBy' || '{"landing": null, "apart": []}')
where document #>> '{state,conference,type}' = 'Used' and coalesce(jsonb_typeof(document #> '{state,conference,landBy}'), 'null') = 'null';

-- Who was still landing is not known page by page: the direct links go on, and a bridge is tried again.
update call set document = jsonb_set(document, '{state,conference}',
  jsonb_build_object('type', 'Failed', 'retryAt', document #> '{state,conference,landBy}'))
where document #>> '{state,conference,type}' = 'Used' and document #> '{state,conference}' ? 'landBy';
