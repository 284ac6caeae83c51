package io.yunchuang.signaling.call;

/** What carries the faces and voices of a talk, as far as there is a choice: without a bridge it is always the pages. */
public enum MediaPlane {
    /** Every page sends to every other one. */
    MESH,

    /** Every page sends once, to a media bridge. */
    BRIDGE;

    /** Whoever is alone has nobody to send to. */
    private static final int FEWEST = 2;

    /** From so many on a page would pack its picture twice. */
    private static final int CROWD = 3;

    /**
     * What suits a talk.
     *
     * @param use what its permit city has decided
     * @param people who see and hear each other
     * @param pathLost two of their pages reach each other neither directly nor over TURN
     */
    public static MediaPlane of(BridgeUse use, int people, boolean pathLost) {
        boolean bridge = people >= FEWEST
                && switch (use) {
                    case NEVER -> false;
                    case CROWD -> people >= CROWD || pathLost;
                    case ALWAYS -> true;
                };
        return bridge ? BRIDGE : MESH;
    }
}
