package io.yunchuang.server.capture;

import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.yunchuang.signaling.protocol.CaptureId;
import io.yunchuang.signaling.protocol.CaptureState;
import io.yunchuang.signaling.protocol.RetakeReason;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** Pictures of documents from the kiosk's camera to the clerk's PDF, and to their destruction. */
@QuarkusTest
class CaptureTest extends CaptureScene {
    private static final byte[] PICTURE = Samples.jpeg();
    private static final byte[] CROPPED = Samples.picture("jpeg", 100, 140);

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    CaptureStore store;

    @Inject
    CallKeys keys;

    @Inject
    CaptureRetention retention;

    @Inject
    CaptureConfig config;

    @Test
    void a_picture_arrives_and_is_shown_to_the_clerk_with_nothing_a_browser_could_run() {
        String capture = taken(PICTURE);
        assertThat(awaitSigns(signs -> signs.size() == 1).getFirst().state()).isEqualTo(CaptureState.TAKEN);
        assertThat(listed("id")).containsExactly(capture);
        byte[] shown = request(clerkPerson)
                .get(path("/" + capture))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"capture.jpg\"")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(shown)
                .isEqualTo(FileIntake.clean(PICTURE, new FileLimits(1 << 20, 1 << 20, 1))
                        .bytes());
    }

    @Test
    void names_and_types_from_outside_mean_nothing() {
        Response answer = request(kioskPerson)
                .contentType("text/html")
                .header("Content-Disposition", "attachment; filename=\"../../etc/passwd\"")
                .queryParam("name", "../../etc/passwd")
                .body(PICTURE)
                .post(path(""));
        answer.then().statusCode(201).body("kind", equalTo("JPEG"));
        assertThat(answer.asString()).doesNotContain("passwd");
        assertThat(code(upload(kioskPerson, Samples.ascii("<html>")))).contains("CAPTURE_KIND_NOT_ALLOWED");
    }

    @Test
    void what_is_to_be_taken_again_is_replaced_by_the_next() {
        String first = taken(PICTURE);
        assertThat(code(retake(first, "OTHER", " "))).contains("REASON_TEXT_REQUIRED");
        retake(first, "GLARE", "").then().statusCode(204);
        assertThat(awaitSigns(signs -> signs.getFirst().state() == CaptureState.RETAKE)
                        .getFirst()
                        .reason())
                .contains(RetakeReason.GLARE);
        String second = taken(PICTURE);
        assertThat(listed("id")).containsExactly(second);
        assertThat(code(request(clerkPerson).get(path("/" + first)))).contains("CAPTURE_UNKNOWN");
    }

    @Test
    void a_cropped_picture_goes_before_the_original_until_it_is_accepted() {
        String capture = taken(PICTURE);
        crop(capture, CROPPED).then().statusCode(204);
        assertThat(listed("width")).isEqualTo(List.of(100));
        request(clerkPerson).get(path("/" + capture + "/original")).then().statusCode(200);
        request(clerkPerson).put(path("/" + capture + "/acceptance")).then().statusCode(204);
        assertThat(listed("state")).containsExactly("ACCEPTED");
        assertThat(code(request(clerkPerson).get(path("/" + capture + "/original"))))
                .contains("CAPTURE_UNKNOWN");
        assertThat(code(crop(capture, CROPPED))).contains("CAPTURE_WRONG_STATE");
        request(clerkPerson).get(path("/" + capture)).then().statusCode(200);
    }

    @Test
    void several_pages_become_one_pdf_in_the_clerks_order() throws IOException {
        String first = taken(PICTURE);
        String second = taken(Samples.picture("png", 80, 60));
        String third = taken(Samples.pdf(2, document -> {}));
        order(third, first, second).then().statusCode(204);
        assertThat(listed("id")).containsExactly(third, first, second);
        assertThat(code(order(first, second))).contains("EDIT_CONFLICT");
        String pdf = request(clerkPerson)
                .body(Map.of("captures", List.of(third, first, second)))
                .post(path("/pdf"))
                .then()
                .statusCode(201)
                .body("kind", equalTo("PDF"), "pages", equalTo(4))
                .extract()
                .path("id");
        try (PDDocument document =
                Loader.loadPDF(request(clerkPerson).get(path("/" + pdf)).asByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
    }

    @Test
    void it_shows_a_material_of_the_item_and_no_other() {
        String capture = taken(PICTURE);
        assertThat(code(assign(capture, "no-such-material"))).contains("MATERIAL_UNKNOWN");
        String material = request(clerkPerson)
                .get("/api/catalogue/items/1?permitCity=330400")
                .path("materials[0].id");
        assign(capture, material).then().statusCode(204);
        assertThat(listed("material")).containsExactly(material);
    }

    @Test
    void too_large_is_refused_before_it_is_read() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        assertThat(upload(kioskPerson, large).statusCode()).isEqualTo(413);
        assertThat(listed("id")).isEmpty();
    }

    @Test
    void a_call_with_as_many_as_it_may_have_takes_no_more_until_one_is_deleted() {
        byte[] small = Samples.picture("png", 16, 12);
        List<String> captures =
                Stream.generate(() -> taken(small)).limit(config.maxPerCall()).toList();
        Response refused = upload(kioskPerson, small);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(code(refused)).contains("CAPTURE_LIMIT");
        assertThat(listed("id")).containsExactlyInAnyOrderElementsOf(captures);
        request(clerkPerson).delete(path("/" + captures.getFirst())).then().statusCode(204);
        taken(small);
    }

    @Test
    void whoever_deletes_first_deletes_and_the_last_one_takes_the_key_of_the_call_along() {
        String capture = taken(PICTURE);
        List<CompletableFuture<Integer>> deletes = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> request(clerkPerson).delete(path("/" + capture)).statusCode()))
                .limit(4)
                .toList();
        assertThat(deletes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(204, 404, 404, 404);
        assertThat(key()).isNull();
        assertThat(listed("id")).isEmpty();
    }

    @Test
    void what_is_over_long_enough_loses_its_key_and_what_it_sealed_can_never_be_read_again() {
        String capture = taken(PICTURE);
        ContentRow content = await(() -> sessions.withSession(session ->
                        store.content(session, new CaptureId(UUID.fromString(capture)), ContentVersion.ORIGINAL)))
                .orElseThrow();
        CaptureRow row = await(() -> sessions.withSession(
                session -> store.required(session, call, new CaptureId(UUID.fromString(capture)))));
        hangUp();
        longAgo("update call set over_at = now() - interval '29 days' where id = :call");
        longAgo("update capture_key set made_at = now() - interval '32 days' where call = :call");
        await(retention::destroyOld);
        assertThat(key()).isNotNull();
        longAgo("update call set over_at = now() - interval '31 days' where id = :call");
        await(retention::destroyOld);
        assertThat(key()).isNull();
        SecretKey another = keys.open(keys.make(call));
        assertThatExceptionOfType(Sealing.Broken.class).isThrownBy(() -> keys.open(another, row, content));
        assertThat(listed("id")).isEmpty();
    }

    @Test
    void captures_of_a_talk_are_not_swept_however_long_it_lasts() {
        taken(PICTURE);
        longAgo("update capture_key set made_at = now() - interval '365 days' where call = :call");
        await(retention::destroyOld);
        assertThat(listed("id")).hasSize(1);
    }

    @Test
    void a_key_whose_master_key_is_missing_is_said_to_be_and_comes_back_with_it() {
        String capture = taken(PICTURE);
        String master = key().masterKey;
        masterKey("0000000000000000");
        assertThat(code(request(clerkPerson).get(path("/" + capture)))).contains("CAPTURE_KEY_UNKNOWN");
        await(retention::rewrapOld);
        masterKey(master);
        request(clerkPerson).get(path("/" + capture)).then().statusCode(200);
    }

    /** Moves something into the past; moving the clock would end the talk, too. */
    private void longAgo(String update) {
        await(() -> sessions.withTransaction(session -> session.createNativeQuery(update)
                .setParameter("call", call.value())
                .executeUpdate()));
    }

    private CallKeyRow key() {
        return await(() -> sessions.withSession(session -> session.find(CallKeyRow.class, call.value())));
    }

    private void masterKey(String id) {
        await(() -> sessions.withTransaction(
                session -> session.createMutationQuery("update CallKeyRow set masterKey = :id where call = :call")
                        .setParameter("id", id)
                        .setParameter("call", call.value())
                        .executeUpdate()));
    }

    private Response crop(String capture, byte[] file) {
        return request(clerkPerson).contentType(ContentType.BINARY).body(file).put(path("/" + capture + "/content"));
    }

    private Response order(String... captures) {
        return request(clerkPerson).body(Map.of("captures", List.of(captures))).put(path("/order"));
    }

    private Response assign(String capture, String material) {
        return request(clerkPerson).body(Map.of("material", material)).put(path("/" + capture + "/material"));
    }
}
