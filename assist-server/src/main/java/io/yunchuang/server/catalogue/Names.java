package io.yunchuang.server.catalogue;

import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.DeviceKind;
import io.yunchuang.signaling.protocol.Localized;

/** The words for codes that appear inside sentences. */
final class Names {
    private Names() {}

    static Localized of(DeviceKind device) {
        return switch (device) {
            case DISPLAY -> new Localized("显示屏", "display");
            case PRINTER -> new Localized("打印机", "printer");
            case ID_CARD_READER -> new Localized("身份证读卡器", "ID-card reader");
            case QR_SCANNER -> new Localized("二维码扫描器", "QR scanner");
            case FACE_CAMERA -> new Localized("人脸识别摄像头", "face camera");
            case DOCUMENT_CAMERA -> new Localized("高拍仪", "document camera");
            case KEYBOARD -> new Localized("键盘", "keyboard");
            case MOUSE -> new Localized("鼠标", "mouse");
            case HOST -> new Localized("主机", "host computer");
            case MICROPHONE -> new Localized("麦克风", "microphone");
            case SPEAKER -> new Localized("扬声器", "speaker");
        };
    }

    static Localized of(ApplicantKind applicant) {
        return switch (applicant) {
            case PERSON -> new Localized("个人", "individuals");
            case ORGANISATION -> new Localized("单位", "organisations");
            case AUTHORIZED_AGENT -> new Localized("委托代理人", "authorized agents");
        };
    }
}
