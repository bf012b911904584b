package enfilade.web;

import enfilade.Issue;
import enfilade.Refusal;
import jakarta.validation.Validation;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Puts what a use case refuses at the field that it is about. */
public final class Fields {

    private static final SpringValidatorAdapter VALIDATOR =
            new SpringValidatorAdapter(Validation.buildDefaultValidatorFactory().getValidator());

    /** Runs the use case when the form has no errors yet; true when it went through. */
    public static boolean accept(BindingResult errors, Runnable useCase) {
        return accept(errors, () -> {
            useCase.run();
            return true;
        }, false);
    }

    /** Runs the use case when the form has no errors yet and gives its answer, else what stands for none. */
    public static <T> T accept(BindingResult errors, Supplier<T> useCase, T none) {
        if (errors.hasErrors()) return none;
        try {
            return useCase.get();
        } catch (Refusal.Invalid no) {
            no.issues().forEach(issue -> put(issue, errors));
            return none;
        }
    }

    /**
     * Puts a form that was refused back into the model, with its errors and with the words that were typed. Needed
     * because Spring drops both when a record could not be bound: a record that was never made has no target. What is
     * no number at all stands in {@code typed}, because number fields print only what could be read.
     */
    public static void showAgain(String name, Object form, BindingResult errors, Model model) {
        var again = new BeanPropertyBindingResult(form, name);
        again.addAllErrors(errors);
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) addTheOthers(form, again);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, again);
        showTyped(name, form, errors.getFieldErrors(), model);
    }

    /** The same for a form that nobody wanted to save yet: nothing is wrong, and what is no number stays, too. */
    public static void showTyped(String name, Object form, List<FieldError> unread, Model model) {
        model.addAttribute(name, form);
        model.addAttribute("typed", unread.stream().filter(FieldError::isBindingFailure)
                .collect(Collectors.toMap(FieldError::getField, error -> String.valueOf(error.getRejectedValue()),
                        (first, second) -> first)));
    }

    private static void put(Issue issue, BindingResult errors) {
        if (issue.path().isEmpty()) errors.reject(issue.code(), issue.message());
        else errors.rejectValue(issue.path(), issue.code(), issue.message());
    }

    /** Spring stops at what it could not read; the person wants to hear of everything at once. */
    private static void addTheOthers(Object form, BindingResult again) {
        var others = new BeanPropertyBindingResult(form, again.getObjectName());
        VALIDATOR.validate(form, others);
        others.getFieldErrors().stream().filter(error -> !again.hasFieldErrors(error.getField()))
                .forEach(again::addError);
    }

    private Fields() {}
}
