package enfilade.activity;

import enfilade.account.Actor;
import enfilade.agent.UseCase;
import enfilade.evaluation.Arranging;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.StageDraft;
import enfilade.support.Client;
import enfilade.support.Page;
import enfilade.support.PagesTests;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where tests of the audit log start: people who do things, and ways to see what is told of them. */
abstract class AuditingTests extends PagesTests {

    @Autowired Activities activities;
    @Autowired Authoring authoring;
    @Autowired Arranging arranging;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    /** A fact of that type about some thing of its own. */
    UUID happened(Actor by, String type, String words, Change... changes) {
        var thing = UUID.randomUUID();
        happened(by, type, thing, words, changes);
        return thing;
    }

    void happened(Actor by, String type, UUID thing, String words, Change... changes) {
        transaction.executeWithoutResult(
                running -> activities.record(by, type, thing, words, List.of(changes)));
    }

    UUID template(Actor by, String name) {
        return authoring.create(by, EvaluationTemplate.Draft.named(name, UseCase.HIRING, null)).id();
    }

    UUID stage(Actor by, UUID template, String name) {
        var draft = new StageDraft(null, name, null, null, null, null, null, false, null, null, null, null, null, null,
                null, null, false, null, null, null);
        return arranging.add(by, template, new Arranging.Wish(draft, Set.of(), null, null)).id();
    }

    void hide(UUID template) {
        db.sql("update evaluation_template set visibility = 'PRIVATE' where id = :id").param("id", template).update();
    }

    /** A program that acts in the account of that person. */
    static Actor keyOf(Actor person) {
        return new Actor(person.accountId(), Actor.Kind.API_KEY, UUID.randomUUID(), "Robo", person.role(),
                person.zone());
    }

    /** The sentences of the facts that are shown, as they stand. */
    static List<String> told(Client reader, String address, Object... variables) {
        return told(reader.get(address, variables).page());
    }

    static List<String> told(Page page) {
        return page.document().select("#ledger .log > li > p").eachText();
    }
}
