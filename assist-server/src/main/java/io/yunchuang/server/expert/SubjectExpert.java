package io.yunchuang.server.expert;

import io.yunchuang.signaling.protocol.Localized;
import io.yunchuang.signaling.protocol.StaffId;

/**
 * An expert (部门业务骨干) who may be asked.
 *
 * @param id of the clerk who he is
 * @param department for which he speaks, as shown to clerks and citizens beside the name
 */
public record SubjectExpert(StaffId id, Localized name, Localized department, Expertise knows) {}
