package enfilade.support;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test: an empty house, the cast inside, the clock running. */
class FreshCast implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var house = SpringExtension.getApplicationContext(test);
        house.getBean(TestClock.class).runsAgain();
        house.getBean(Cast.class).assemble();
    }
}
