package enfilade.web;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms are records: made by their constructor, and complete then; Spring would otherwise bind once more, by property.
 * The one character that PostgreSQL cannot store is left out of all of them.
 */
@ControllerAdvice
class Binding {

    @InitBinder
    void onlyByConstructor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
        binder.registerCustomEditor(String.class, new WithoutZero());
        binder.registerCustomEditor(BigDecimal.class, new PlainNumber());
    }

    /**
     * Without an exponent: a few letters would otherwise stand for a number that fills the memory when it is printed.
     */
    private static final class PlainNumber extends PropertyEditorSupport {

        private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{0,12})?");

        @Override
        public void setAsText(String text) {
            if (!text.isBlank() && !PLAIN.matcher(text.strip()).matches()) {
                throw new NumberFormatException("no plain number");
            }
            setValue(text.isBlank() ? null : new BigDecimal(text.strip()));
        }
    }

    private static final class WithoutZero extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text.replace("\0", ""));
        }
    }
}
