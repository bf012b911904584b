package enfilade.endpoint;

import enfilade.account.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Who interviews where nothing else is said, for the editors that offer "Default": asked only where one is drawn. */
@ControllerAdvice(annotations = Controller.class)
class UsualInterviewer {

    private final Supplies supplies;

    UsualInterviewer(Supplies supplies) {
        this.supplies = supplies;
    }

    @ModelAttribute
    void say(HttpServletRequest request, Model model) {
        if (!(request.getAttribute(Workspace.ATTRIBUTE) instanceof Workspace here)) return;
        model.addAttribute("usualInterviewer", new LazyContextVariable<String>() {
            @Override
            protected String loadValue() {
                return supplies.of(here.here().accountId()).preferred().words();
            }
        });
    }
}
