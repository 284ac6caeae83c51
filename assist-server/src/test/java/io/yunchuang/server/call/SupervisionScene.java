package io.yunchuang.server.call;

import io.yunchuang.server.testing.LivePage;
import io.yunchuang.server.testing.LivePeople;
import io.yunchuang.server.testing.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A talk, and a manager who may supervise it. */
abstract class SupervisionScene extends TalkScene {
    LivePage supervisor;

    @BeforeEach
    void managerIsThere() {
        supervisor = LivePeople.page(Person.supervisor());
    }

    @AfterEach
    void managerGoes() {
        supervisor.close();
    }
}
