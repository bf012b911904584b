package enfilade.review;

import enfilade.account.Actor;
import enfilade.journey.Decision;
import enfilade.review.Scenes.Scene;
import enfilade.support.Furniture;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody walks through an account: handed in, scored, decided, and waiting at the next door. */
@Component
@Order(6)
class AJourney implements Furniture {

    private final Scenes scenes;

    AJourney(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public void place(Actor by) {
        var journey = scenes.at(Scene.APPROVAL, by);
        scenes.decide(by, journey, Decision.Kind.APPROVE, "Secret strength");
        scenes.at(Scene.REQUEST, by);
        scenes.at(Scene.DRAFTED, by);
    }
}
