package enfilade.dev;

import enfilade.account.AccountId;
import enfilade.account.Actor;
import enfilade.account.ApiKey;
import enfilade.account.ApiKeys;
import enfilade.account.Guest;
import enfilade.account.Member;
import enfilade.account.Members;
import enfilade.account.Passwords;
import enfilade.account.People;
import enfilade.account.Person;
import enfilade.account.Role;
import enfilade.account.Scope;
import enfilade.account.Secret;
import enfilade.activity.Activities;
import enfilade.agent.AgentProfile;
import enfilade.agent.Profiling;
import enfilade.agent.UseCase;
import enfilade.evaluation.Arranging;
import enfilade.evaluation.Authoring;
import enfilade.evaluation.EvaluationTemplate;
import enfilade.evaluation.Stage;
import enfilade.evaluation.StageDraft;
import enfilade.settings.Opening;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The cast moves in: Ada owns acme, Abe builds, Rui reviews, Vic only looks, Robo is a program with a key, Mallory owns
 * the rival. Developers only.
 */
@Profile("dev")
@Order(0)
@ControllerAdvice(annotations = Controller.class)
class DevCast implements ApplicationRunner {

    /** One of the cast as the sign-in page offers them. */
    record One(String name, String email, String password) {}

    private static final String PASSWORD = "only for developers";

    /** bin/dev --help tells developers. */
    private static final String ROBO = ApiKey.PREFIX + "onlyfordevelopersofenfilade00000";

    private static final List<One> CAST = List.of(one("Ada"), one("Abe"), one("Rui"), one("Vic"), one("Mallory"));

    private final Opening opening;
    private final People people;
    private final Members members;
    private final Passwords passwords;
    private final Profiling profiling;
    private final Authoring authoring;
    private final Arranging arranging;
    private final ApiKeys keys;
    private final Activities activities;
    private final Secret secret;
    private final Clock clock;

    DevCast(Opening opening, People people, Members members, Passwords passwords, Profiling profiling,
            Authoring authoring, Arranging arranging, ApiKeys keys, Activities activities, Secret secret,
            Clock clock) {
        this.opening = opening;
        this.people = people;
        this.members = members;
        this.passwords = passwords;
        this.profiling = profiling;
        this.authoring = authoring;
        this.arranging = arranging;
        this.keys = keys;
        this.activities = activities;
        this.secret = secret;
        this.clock = clock;
    }

    @ModelAttribute
    void offer(Model model) {
        model.addAttribute("cast", CAST);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.findByEmailLower("ada@acme.example").isPresent()) return;
        var ada = open("acme", "Acme", "Ada");
        open("rival", "Rival", "Mallory");
        join(ada.accountId(), "Abe", Role.ADMIN);
        join(ada.accountId(), "Rui", Role.REVIEWER);
        join(ada.accountId(), "Vic", Role.VIEWER);
        giveAKey(ada);
        furnish(ada);
    }

    private void giveAKey(Actor ada) {
        var robo = keys.save(ApiKey.of(ada.accountId(), "Robo", ROBO, List.of(Scope.values()), ada.name(), null,
                secret, clock.instant()));
        activities.record(ada, "api_key.created", robo.id(), "Made the API key Robo with all scopes");
    }

    private void furnish(Actor ada) {
        var alex = profiling.create(ada,
                AgentProfile.Draft.quick("Alex, staff engineer", "Alex, a staff engineer on the platform team.",
                        UseCase.HIRING, List.of("System Design", "Coding", "Communication")));
        var template = authoring.create(ada,
                EvaluationTemplate.Draft.named("Senior Backend Engineer", UseCase.HIRING, null));
        add(ada, template.id(), "Phone Screen", Stage.Kind.AI_INTERVIEW, alex.id(), 60, Stage.Automation.AUTO_ADVANCE);
        add(ada, template.id(), "Technical", Stage.Kind.AI_INTERVIEW, alex.id(), 75,
                Stage.Automation.REQUIRE_REVIEWER_APPROVAL);
        add(ada, template.id(), "Final", Stage.Kind.FINAL_REVIEW, null, 80, Stage.Automation.NONE);
    }

    private void add(Actor by, UUID template, String name, Stage.Kind kind, @Nullable UUID agent, int mark,
                     Stage.Automation next) {
        var draft = new StageDraft(null, name, kind, agent, null, null, BigDecimal.valueOf(mark), false, null, null,
                next, null, null, null, null, null, false, null, null, null);
        arranging.add(by, template, new Arranging.Wish(draft, Set.of(), null, null));
    }

    private Actor open(String slug, String team, String name) {
        return opening.open(new Guest("bin/dev"), slug, team,
                new Opening.Newcomer(name, email(name), PASSWORD, ZoneId.systemDefault())).actor();
    }

    private void join(AccountId account, String name, Role role) {
        var hash = passwords.hash(PASSWORD, email(name));
        var person = people.save(Person.named(name, email(name), hash, ZoneId.systemDefault().getId(),
                clock.instant()));
        members.save(Member.of(account, person.id(), role, clock.instant()));
    }

    private static One one(String name) {
        return new One(name, email(name), PASSWORD);
    }

    private static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT) + "@" + (name.equals("Mallory") ? "rival" : "acme") + ".example";
    }
}
