package enfilade.web;

import java.beans.PropertyEditorSupport;
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
    }

    private static final class WithoutZero extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text.replace("\0", ""));
        }
    }
}
