package io.yunchuang.agent.device;

import io.yunchuang.signaling.protocol.DeviceKind;
import java.awt.GraphicsEnvironment;
import java.awt.MouseInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Full keyboard or mouse. On Linux the kernel's list is asked; elsewhere Java only knows of a mouse, and for the keyboard
 * the module says that it cannot be told.
 */
final class InputModule implements KioskModule {
    private final DeviceKind kind;
    private final Predicate<InputDevices.Device> wanted;
    private final Path list;

    private InputModule(DeviceKind kind, Predicate<InputDevices.Device> wanted, Path list) {
        this.kind = kind;
        this.wanted = wanted;
        this.list = list;
    }

    /** @param scanner the input device of a QR scanner that plays a keyboard, on which no citizen can type */
    static InputModule keyboard(Path list, Optional<Path> scanner) {
        return new InputModule(
                DeviceKind.KEYBOARD,
                device -> device.isFullKeyboard()
                        && scanner.filter(path -> device.handlers().contains(handler(path)))
                                .isEmpty(),
                list);
    }

    /** The kernel's name of a device behind one of its steady names. */
    private static String handler(Path device) {
        try {
            return device.toRealPath().getFileName().toString();
        } catch (IOException unplugged) {
            return device.getFileName().toString();
        }
    }

    static InputModule mouse(Path list) {
        return new InputModule(DeviceKind.MOUSE, InputDevices.Device::isMouse, list);
    }

    @Override
    public DeviceKind kind() {
        return kind;
    }

    @Override
    public Finding check() throws IOException {
        return Files.exists(list) ? fromKernel() : fromDesktop();
    }

    private Finding fromKernel() throws IOException {
        List<InputDevices.Device> found = InputDevices.parse(Files.readString(list)).stream()
                .filter(wanted)
                .toList();
        Optional<String> name = found.stream().map(InputDevices.Device::name).findFirst();
        return name.map(first -> Finding.present(Facts.of("device", first).with("devices", found.size())))
                .orElseGet(Finding::missing);
    }

    private Finding fromDesktop() {
        if (kind == DeviceKind.KEYBOARD || GraphicsEnvironment.isHeadless()) {
            return Finding.missing(Facts.of("detectable", "no"));
        }
        int buttons = MouseInfo.getNumberOfButtons();
        return buttons > 0 ? Finding.present(Facts.NONE.with("buttons", buttons)) : Finding.missing();
    }
}
