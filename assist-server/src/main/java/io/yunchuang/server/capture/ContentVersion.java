package io.yunchuang.server.capture;

/** Which of a capture's contents. */
enum ContentVersion {
    /** As it was taken. */
    ORIGINAL,
    /** As the clerk has cropped it. */
    CROPPED
}
