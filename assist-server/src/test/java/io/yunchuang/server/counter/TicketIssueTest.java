package io.yunchuang.server.counter;

import static io.yunchuang.server.counter.CounterScene.atOnce;
import static io.yunchuang.server.counter.CounterScene.refusal;
import static io.yunchuang.server.testing.Reactive.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.yunchuang.server.catalogue.Material;
import io.yunchuang.signaling.protocol.ApplicantKind;
import io.yunchuang.signaling.protocol.CallId;
import io.yunchuang.signaling.protocol.ErrorCode;
import io.yunchuang.signaling.protocol.ItemVersionId;
import io.yunchuang.signaling.protocol.KioskId;
import io.yunchuang.signaling.protocol.MaterialState;
import io.yunchuang.signaling.protocol.PlainText;
import io.yunchuang.signaling.protocol.Priority;
import io.yunchuang.signaling.protocol.SwitchReason;
import io.yunchuang.signaling.protocol.TicketState;
import io.yunchuang.signaling.protocol.TicketView;
import io.yunchuang.signaling.protocol.TicketView.NoticeMaterial;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TicketIssueTest extends CounterDay {
    @Inject
    CounterService counters;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void everythingTheCallKnewIsOnTheTicket() {
        TicketView ticket = scene.issue();

        assertThat(ticket.number()).isEqualTo("A001");
        assertThat(ticket.day()).isEqualTo(today);
        assertThat(ticket.openNow()).isTrue();
        assertThat(ticket.counter().window()).isEqualTo(CounterScene.WINDOW);
        assertThat(ticket.item()).isEqualTo(scene.sheet().item());
        assertThat(ticket.itemName()).isEqualTo(scene.sheet().name());
        assertThat(ticket.permitCity().en()).startsWith("Songjiang");
        assertThat(ticket.clerkNote()).isEqualTo(new PlainText("请看原件第二页"));
        assertThat(ticket.state()).isEqualTo(TicketState.WAITING);
        assertThat(ticket.aheadOfYou()).isZero();
        assertThat(CheckToken.isWellFormed(ticket.checkToken())).isTrue();
    }

    @Test
    void theNoticeListsEveryMaterialWithWhatWasSeenOfIt() {
        List<NoticeMaterial> listed = scene.issue().notice().materials();

        assertThat(listed)
                .extracting(NoticeMaterial::id)
                .isEqualTo(scene.sheet().materials().stream().map(Material::id).toList());
        assertThat(listed.getFirst().state()).isEqualTo(MaterialState.IN_ORDER);
        assertThat(listed.stream().skip(1)).allMatch(material -> material.state() == MaterialState.NOT_SEEN);
    }

    @Test
    void theNoticeSaysOfAMaterialWhatTheSheetSays() {
        Material sheet = scene.sheet().materials().getFirst();
        NoticeMaterial listed = scene.issue().notice().materials().getFirst();

        assertThat(listed.acceptanceStandard()).contains(sheet.acceptanceStandard());
        assertThat(listed.form()).contains(sheet.form());
        assertThat(listed.mayBeDeferred()).isEqualTo(sheet.mayBeDeferred());
    }

    @Test
    void aTicketOfAnEarlierVersionIsStillShown() {
        TicketView issued = scene.issue();
        await(() -> sessions.withTransaction(session -> session.createNativeQuery("""
                        update counter_ticket set content = jsonb_set(content, '{notice,materials}', (
                            select jsonb_agg(material - 'acceptanceStandard' - 'form' - 'mayBeDeferred')
                            from jsonb_array_elements(content #> '{notice,materials}') material))
                        where id = :id""")
                .setParameter("id", issued.id().value())
                .executeUpdate()));

        TicketView shown = await(() -> counters.ticket(issued.id())).orElseThrow();
        assertThat(shown.notice().materials())
                .hasSameSizeAs(issued.notice().materials())
                .allMatch(material -> material.acceptanceStandard().isEmpty())
                .allMatch(material -> material.form().isEmpty())
                .noneMatch(NoticeMaterial::mayBeDeferred);
    }

    @Test
    void askingTwiceGivesTheSameTicket() {
        TicketRequest request = scene.request(CallId.random(), Priority.NORMAL);
        TicketView first = await(() -> counters.issue(request));

        assertThat(await(() -> counters.issue(request))).isEqualTo(first);
        assertThat(scene.issue().number()).isEqualTo("A002");
    }

    @Test
    void askingTwentyTimesAtOnceGivesTheSameTicket() {
        TicketRequest request = scene.request(CallId.random(), Priority.NORMAL);
        Supplier<Uni<TicketView>> issue = () -> counters.issue(request);

        assertThat(atOnce(Collections.nCopies(20, issue)))
                .extracting(TicketView::id)
                .containsOnly(await(issue).id());
        assertThat(scene.issue().number()).isEqualTo("A002");
    }

    @Test
    void fiftyIssuersAtOnceGiveFiftyNumbersWithoutGap() {
        List<Supplier<Uni<TicketView>>> issuers = Stream.generate(CallId::random)
                .limit(50)
                .map(call -> scene.request(call, Priority.NORMAL))
                .<Supplier<Uni<TicketView>>>map(request -> () -> counters.issue(request))
                .toList();

        assertThat(atOnce(issuers))
                .extracting(TicketView::number)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 50)
                        .mapToObj("A%03d"::formatted)
                        .toList());
    }

    @Test
    void aTicketIsGoneWithTheTransactionThatIssuedIt() {
        TicketRequest request = scene.request(CallId.random(), Priority.NORMAL);

        assertThatThrownBy(() -> await(() -> sessions.withTransaction(
                        session -> counters.issue(request).invoke(ticket -> {
                            throw new IllegalStateException("the caller fails");
                        }))))
                .hasMessage("the caller fails");
        assertThat(await(() -> counters.issue(request)).number()).isEqualTo("A001");
    }

    @Test
    void afterTheClosingTheTicketIsForTheNextOpening() {
        scene.set(today, LocalTime.of(22, 0));
        TicketView ticket = scene.issue();

        assertThat(ticket.day()).isEqualTo(CounterScene.workingDayAfter(today));
        assertThat(ticket.openNow()).isFalse();
        assertThat(ticket.expectedWaitSeconds()).isEmpty();
    }

    @Test
    void aTicketCanBeTakenWithoutACall() {
        TicketRequest request = new TicketRequest(
                Optional.empty(),
                CounterScene.KIOSK,
                scene.sheet().version(),
                ApplicantKind.ORGANISATION,
                Priority.NORMAL,
                SwitchReason.CITIZENS_CHOICE,
                PlainText.EMPTY,
                PlainText.EMPTY,
                List.of());

        assertThat(await(() -> counters.issue(request)).number()).isEqualTo("A001");
        assertThat(await(() -> counters.issue(request)).number()).isEqualTo("A002");
    }

    @Test
    void unknownKioskAndItemAreRefused() {
        TicketRequest known = scene.request(CallId.random(), Priority.NORMAL);

        assertThat(refusal(() -> await(() -> counters.issue(with(known, new KioskId("kiosk-nowhere"))))))
                .contains(ErrorCode.KIOSK_UNKNOWN);
        assertThat(refusal(() -> await(() -> counters.issue(with(known, ItemVersionId.random())))))
                .contains(ErrorCode.ITEM_UNKNOWN);
    }

    private static TicketRequest with(TicketRequest request, KioskId kiosk) {
        return copy(request, kiosk, request.itemVersion());
    }

    private static TicketRequest with(TicketRequest request, ItemVersionId version) {
        return copy(request, request.kiosk(), version);
    }

    private static TicketRequest copy(TicketRequest request, KioskId kiosk, ItemVersionId version) {
        return new TicketRequest(
                request.call(),
                kiosk,
                version,
                request.applicant(),
                request.priority(),
                request.reason(),
                request.reasonText(),
                request.clerkNote(),
                request.marks());
    }
}
