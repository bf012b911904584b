package enfilade.review;

import enfilade.account.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** How many decisions wait for the reader, beside Reviews in the sidebar: asked only where a sidebar is drawn. */
@ControllerAdvice(annotations = Controller.class)
class WaitingCount {

    private final Queue queue;

    WaitingCount(Queue queue) {
        this.queue = queue;
    }

    @ModelAttribute
    void count(HttpServletRequest request, Model model) {
        if (!(request.getAttribute(Workspace.ATTRIBUTE) instanceof Workspace here)) return;
        model.addAttribute("waitingCount", new LazyContextVariable<String>() {
            @Override
            protected String loadValue() {
                return here.here().role().reviews() ? words(queue.count(here.here().actor())) : "";
            }
        });
    }

    private static String words(int count) {
        return count == 0 ? "" : count < Queue.MOST_COUNTED ? String.valueOf(count) : "99+";
    }
}
