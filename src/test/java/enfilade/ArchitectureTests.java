package enfilade;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import enfilade.account.AccountId;
import enfilade.account.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Features look left, and nobody asks for data without naming the account. Adding a package means deciding where it
 * stands.
 */
class ArchitectureTests {

    static final List<String> LEFT_TO_RIGHT = List.of("web", "job", "account", "api", "activity", "settings",
            "agent", "endpoint", "evaluation", "participant", "batch", "journey", "engine", "session", "trial",
            "review", "notice", "privacy", "insight", "dashboard", "developer", "welcome", "security", "dev");

    /** Who may ask across accounts: accounts themselves, people, who stand outside them, and a person's memberships. */
    private static final Set<String> ACROSS_ACCOUNTS = Set.of("Accounts\\..*", "People\\..*",
            "Members\\..*ByPersonId.*");

    private static final Set<String> WHO_ASKS = Set.of("Actor", "Workspace", "Person", "Guest", "Visitor");
    private static final Set<String> WHO_ACTS = Set.of("Actor", "Person", "Guest", "Visitor");

    private static final ArchRule EVERY_FINDER_NAMES_THE_ACCOUNT = methods().that()
            .areDeclaredInClassesThat(assignableTo(Repository.class))
            .and().doNotHaveName("save")
            .should(satisfy("take an AccountId or an Actor first",
                    method -> startsWith(method, Set.of("AccountId", "Actor")) || asksAcrossAccounts(method)));

    private static final ArchRule NOBODY_INHERITS_UNSCOPED_FINDERS = noClasses().should()
            .beAssignableTo(CrudRepository.class);

    private static final ArchRule EVERY_HANDLER_KNOWS_WHO_ASKS = methods().that()
            .areMetaAnnotatedWith(RequestMapping.class).and().areDeclaredInClassesThat()
            .resideOutsideOfPackage("enfilade.web..").should(satisfy("take one of " + WHO_ASKS,
                    method -> method.getRawParameterTypes().stream().anyMatch(isOneOf(WHO_ASKS))));

    private static final ArchRule EVERY_USE_CASE_KNOWS_WHO_ACTS = methods().that().areDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class).and().doNotHaveModifier(PRIVATE).and().doNotHaveModifier(STATIC)
            .and().doNotHaveModifier(SYNTHETIC)
            .should(satisfy("take one of " + WHO_ACTS + " first", method -> startsWith(method, WHO_ACTS)));

    private static final ArchRule USE_CASES_ARE_GERUNDS = classes().that().areAnnotatedWith(Transactional.class)
            .should().haveNameMatching(".*\\.[A-Z][a-z]*ing(Up|Out|In)?");

    private static final ArchRule TRANSACTIONS_ARE_NO_AFFAIR_OF_SINGLE_METHODS = noMethods().should()
            .beAnnotatedWith(Transactional.class);

    private static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|DTO|Dto)");

    /** The one view across accounts serves the library, as a page and for programs, and those who copy from it. */
    private static final ArchRule ONLY_THE_LIBRARY_LOOKS_ACROSS_ACCOUNTS = classes().that()
            .haveSimpleName("PublicProfiles").should().onlyHaveDependentClassesThat()
            .haveNameMatching("enfilade\\.agent\\.(PublicProfiles(\\$.*)?|Library(Controller|Api)|Showing)");

    /** Whoever reads such a stream has to close it, or keeps a connection for good; nobody ever does. */
    private static final ArchRule ROWS_ARE_READ_TO_THEIR_END = noClasses().should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    private static final List<ArchRule> RULES = List.of(EVERY_FINDER_NAMES_THE_ACCOUNT,
            NOBODY_INHERITS_UNSCOPED_FINDERS, EVERY_HANDLER_KNOWS_WHO_ASKS, EVERY_USE_CASE_KNOWS_WHO_ACTS,
            USE_CASES_ARE_GERUNDS, TRANSACTIONS_ARE_NO_AFFAIR_OF_SINGLE_METHODS, NAMES_SAY_SOMETHING,
            ONLY_THE_LIBRARY_LOOKS_ACROSS_ACCOUNTS, ROWS_ARE_READ_TO_THEIR_END);

    private final JavaClasses house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("enfilade");

    @TestFactory
    Stream<DynamicTest> packagesOnlyLookLeft() {
        return IntStream.range(0, LEFT_TO_RIGHT.size() - 1).mapToObj(i ->
                dynamicTest(LEFT_TO_RIGHT.get(i), () -> looksLeft(LEFT_TO_RIGHT, i).check(house)));
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(house).extracting(JavaClass::getPackageName).filteredOn(name -> !name.equals("enfilade"))
                .allSatisfy(name -> assertThat(LEFT_TO_RIGHT).contains(name.split("\\.")[1]));
    }

    @TestFactory
    Stream<DynamicTest> rulesOfTheHouse() {
        return RULES.stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(house)));
    }

    @TestFactory
    Stream<DynamicTest> rulesCanBeBroken() {
        var bad = new ClassFileImporter().importClasses(Everything.class, AllOfThem.class, NobodyKnowsController.class,
                DoorService.class, PublicProfiles.class, Curious.class, Actor.class);
        return RULES.stream().map(rule -> dynamicTest(rule.getDescription(), () ->
                        assertThatThrownBy(() -> rule.check(bad)).isInstanceOf(AssertionError.class)));
    }

    @Test
    void lookingRightIsNoticed() {
        var wrongWayRound = LEFT_TO_RIGHT.reversed();

        assertThatThrownBy(() -> looksLeft(wrongWayRound, wrongWayRound.indexOf("security")).check(house))
                .isInstanceOf(AssertionError.class);
    }

    private static ArchRule looksLeft(List<String> order, int place) {
        var right = order.subList(place + 1, order.size()).stream().map(name -> "enfilade." + name + "..")
                .toArray(String[]::new);
        return noClasses().that().resideInAPackage("enfilade." + order.get(place) + "..")
                .should().dependOnClassesThat().resideInAnyPackage(right).allowEmptyShould(true);
    }

    private static boolean asksAcrossAccounts(JavaMethod method) {
        var name = method.getOwner().getSimpleName() + "." + method.getName();
        return ACROSS_ACCOUNTS.stream().anyMatch(name::matches);
    }

    private static boolean startsWith(JavaMethod method, Set<String> types) {
        return method.getRawParameterTypes().stream().findFirst().filter(isOneOf(types)).isPresent();
    }

    private static Predicate<JavaClass> isOneOf(Set<String> types) {
        return type -> types.contains(type.getSimpleName()) && type.getPackageName().startsWith("enfilade");
    }

    private static ArchCondition<JavaMethod> satisfy(String what, Predicate<JavaMethod> condition) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, condition.test(method),
                        method.getFullName() + " does not " + what));
            }
        };
    }

    interface Everything extends Repository<AccountId, UUID> {
        List<AccountId> findByName(String name);
    }

    interface AllOfThem extends CrudRepository<AccountId, UUID> {}

    @Controller
    static class NobodyKnowsController {
        @GetMapping("/doors")
        String show() {
            return "doors";
        }
    }

    @Transactional
    static class DoorService {
        @Transactional
        void open(UUID door, Actor by) {}
    }

    static class PublicProfiles {}

    record Curious(PublicProfiles library) {
        long rows(JdbcClient db) {
            return db.sql("select 1").query(Integer.class).stream().count();
        }
    }
}
