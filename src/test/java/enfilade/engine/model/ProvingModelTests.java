package enfilade.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model's score counts only with words that somebody really said. */
class ProvingModelTests extends ModelTests {

    @ParameterizedTest
    @ValueSource(strings = {"I built three nuclear reactors", "Asked before 2", "message", ""})
    void whatNobodySaidProvesNothing(String quote) {
        model.always((asked, line) -> Replies.judgement(Judgements.whole(Judgements.dimensions(asked), 95, 2, quote))
                .to(asked, line));

        assertThat(judged(answers()).scores()).allSatisfy(it -> {
            assertThat(it.score()).isNull();
            assertThat(it.reasoning()).isEqualTo("No evidence: 0 of 3 judgements could be proven with words that stand "
                    + "in the answers. A person looks.");
        });
    }

    @Test
    void aQuoteStandsOnlyInTheTurnThatItNames() {
        model.always((asked, line) -> Replies.judgement(Judgements.whole(Judgements.dimensions(asked), 80, 4,
                "a message queue first")).to(asked, line));

        assertThat(judged(answers()).cannotScore()).isTrue();
    }

    @Test
    void theShapeOfQuotesAndSpacesDoesNotMatter() {
        model.always((asked, line) -> Replies.judgement(Judgements.whole(Judgements.dimensions(asked), 80, 2,
                "every  ORDER into a\u00a0message queue")).to(asked, line));

        assertThat(judged(answers()).overall()).hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("80"));
    }

    @Test
    void moreThanHalfHaveToProveIt() {
        model.next(invents(), Replies.judges(70), Replies.judges(74));
        assertThat(judged(answers()).overall()).hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo("72"));

        model.next(invents(), invents(), Replies.judges(70));
        assertThat(judged(answers()).cannotScore()).isTrue();
    }

    @Test
    void whereItFoundNothingThereIsNoScoreAndItsReason() {
        model.always((asked, line) -> Replies.judgement(Judgements.of(asked, 70)
                .replaceAll("\"evidence\":\\[[^]]*]", "\"evidence\":[]").replace("\"score\":70", "\"score\":null"))
                .to(asked, line));

        assertThat(judged(answers()).scores()).allSatisfy(it -> {
            assertThat(it.score()).isNull();
            assertThat(it.reasoning()).startsWith("No evidence. They told of a case");
        });
    }

    @Test
    void whatGoesByHowSomebodyComesAcrossIsVoid() {
        model.always(Replies.judges(90, it -> it.replace("They told of a case of their own",
                "The participant shows enthusiasm and passion")));

        assertThat(judged(answers()).scores()).allSatisfy(it -> {
            assertThat(it.score()).isNull();
            assertThat(it.reasoning()).startsWith("The model went by how somebody comes across");
        });
    }

    private static LoopbackModel.Reply invents() {
        return (asked, line) -> Replies.judgement(Judgements.whole(Judgements.dimensions(asked), 95, 2,
                "I invented the message queue")).to(asked, line);
    }
}
