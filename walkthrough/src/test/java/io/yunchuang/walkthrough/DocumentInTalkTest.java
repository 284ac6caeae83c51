package io.yunchuang.walkthrough;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A citizen lays papers under the document camera, and the clerk takes, mends and accepts pictures of them. */
class DocumentInTalkTest {
    private static final Paper ATTORNEY = Paper.letterOfAttorney();
    private static final Paper LEASE = Paper.lease();
    private static final double A4 = 210.0 / 297;

    @RegisterExtension
    static final Scene SCENE = Scene.plain();

    @Test
    void two_pages_from_the_agents_camera_become_a_pdf_that_the_clerk_accepts() throws IOException {
        PaperCamera camera = SCENE.opened(PaperCamera.over(ATTORNEY.blurredPicture()));
        KioskMachine machine = SCENE.kiosk(
                SCENE.desktop(1080, 1920),
                "songjiang",
                Map.of(
                        "YUNCHUANG_AGENT_DEVICES_DOCUMENT_CAMERA",
                        camera.address().toString()));
        Talk talk = Talk.begin(SCENE.browsers(), machine.page(), "songjiang");
        talk.clerk().awaitTalking();
        ClerkDocuments documents = talk.clerk().documents();
        documents.askOrStop();
        talk.kiosk().allowDocument();
        documents.live().awaitPicture();
        documents.live().awaitColour(0.5, 0.9, 0xEE, 0xED, 0xE8);

        documents.take();
        talk.kiosk().awaitFlaw("BLUR");
        camera.show(ATTORNEY.picture());
        talk.kiosk().takeDocumentAgain();
        documents.awaitForm(1, (double) Paper.WIDTH / Paper.HEIGHT);
        documents.crop(1);
        documents.awaitForm(1, A4);

        camera.show(LEASE.picture());
        documents.take();
        documents.picture(2).waitFor();
        documents.askAgain(2, "GLARE");
        documents.awaitState(2, "RETAKE");
        assertThat(talk.kiosk().toldAboutDocument()).containsText("有反光");
        documents.take();
        documents.awaitState(2, "TAKEN");
        documents.crop(2);
        documents.awaitForm(2, A4);

        documents.merge(1, 2);
        documents.accept(3);
        assertThat(documents.openPdf(3)).isEqualTo("application/pdf");
        talk.endByClerk();
    }

    @Test
    void a_kiosk_without_an_agent_shows_its_own_camera_until_its_page_is_another() {
        Talk talk = Talk.begin(SCENE.browsers(), "suzhou");
        talk.clerk().awaitTalking();
        ClerkDocuments documents = talk.clerk().documents();
        documents.askOrStop();
        talk.kiosk().allowDocument();
        documents.live().awaitPicture();
        talk.kiosk().page().reload();
        documents.awaitEnd();
        talk.awaitMorePictures();
        documents.askOrStop();
        talk.kiosk().allowDocument();
        documents.live().awaitPicture();
        talk.endByClerk();
    }
}
