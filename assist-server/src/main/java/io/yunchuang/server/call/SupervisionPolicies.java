package io.yunchuang.server.call;

import io.yunchuang.server.call.SupervisionConfig.City;
import io.yunchuang.signaling.call.SupervisionPolicy;
import io.yunchuang.signaling.protocol.CityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What each city has decided about the supervision of its calls. */
@ApplicationScoped
public class SupervisionPolicies {
    private final SupervisionConfig config;

    SupervisionPolicies(SupervisionConfig config) {
        this.config = config;
    }

    /** The policy of that permit city. */
    public SupervisionPolicy of(CityCode city) {
        Optional<City> own = Optional.ofNullable(config.at().get(city.value()));
        return new SupervisionPolicy(
                own.flatMap(City::allowed).orElseGet(config::allowed),
                own.flatMap(City::announceTo).orElseGet(config::announceTo));
    }
}
