package enfilade.session;

import static org.assertj.core.api.Assertions.assertThat;

import enfilade.account.Actor;
import enfilade.engine.Endpoint;
import enfilade.engine.Means;
import enfilade.evaluation.Runner;
import enfilade.support.Ask;
import enfilade.support.PagesTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an account says on its page Engine is what its interviewers work with. */
class AccountMeansPagesTests extends PagesTests {

    @Autowired AccountMeans means;

    @Test
    void withoutAWordItIsTheBuiltInInterviewer() {
        assertThat(means.of(ada.accountId())).isEqualTo(Means.BUILT_IN);
    }

    @Test
    void aModelOfOnesOwnMayNotStandInTheOperatorsNetwork() {
        says(ada, "model").param("baseUrl", "https://models.example.org/v1").param("model", "small")
                .param("key", "sk-0123").param("goesOnByScript", "true").page();

        var own = means.of(ada.accountId());
        assertThat(own.preferred()).isEqualTo(Runner.MODEL);
        assertThat(own.goesOnByScript()).isTrue();
        assertThat(own.endpoint()).returns("https://models.example.org/v1", it -> it.baseUrl().toString())
                .returns("sk-0123", Endpoint::key).returns("small", Endpoint::model).returns("", Endpoint::speechModel)
                .returns(false, Endpoint::mayBePrivate);
        assertThat(own.toString()).doesNotContain("sk-0123");
        assertThat(means.of(mallory.accountId())).isEqualTo(Means.BUILT_IN);
    }

    @Test
    void anAccountMayWantPeopleAlone() {
        says(ada, "nobody").page();

        assertThat(means.of(ada.accountId())).isEqualTo(Means.NONE);
    }

    private Ask says(Actor one, String preferred) {
        return as(one).post("/settings/engine").param("preferred", preferred);
    }
}
