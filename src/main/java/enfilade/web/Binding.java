package enfilade.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Forms are records: made by their constructor, and complete then. Spring would otherwise bind once more, by property. */
@ControllerAdvice
class Binding {

    @InitBinder
    void onlyByConstructor(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
