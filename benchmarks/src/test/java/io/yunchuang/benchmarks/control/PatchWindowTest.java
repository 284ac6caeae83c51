package io.yunchuang.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatchWindowTest {
    private final PatchWindow window = new PatchWindow();

    @Test
    void it_knows_where_the_patch_is_on_the_screen() throws InterruptedException {
        window.hear(said("placed")
                .put("left", 500)
                .put("top", 100)
                .put("width", 200)
                .put("height", 50));
        window.awaitOpen();
        assertThat(window.area().at(0.5, 1)).isEqualTo(new Area.Place(600, 150));
    }

    @Test
    void presses_are_taken_one_by_one() throws InterruptedException {
        window.hear(said("pressed").put("light", true));
        assertThat(window.press(Duration.ZERO)).contains(new PatchWindow.Pressed(7, true));
        assertThat(window.press(Duration.ZERO)).isEmpty();
    }

    @Test
    void the_last_move_is_remembered() {
        window.hear(said("moved").put("moves", 2));
        window.hear(said("moved").put("moves", 5).put("at", 9));
        assertThat(window.moves()).isEqualTo(5);
        assertThat(window.movedAt()).isEqualTo(9);
    }

    private static JsonObject said(String type) {
        return new JsonObject().put("type", type).put("at", 7);
    }
}
