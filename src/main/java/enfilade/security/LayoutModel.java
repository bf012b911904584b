package enfilade.security;

import enfilade.account.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout shows on every page: where we are. Already known since the door, so it costs nothing. */
@ControllerAdvice
class LayoutModel {

    @ModelAttribute("workspace")
    @Nullable Workspace workspace(HttpServletRequest request) {
        return (Workspace) request.getAttribute(Workspace.ATTRIBUTE);
    }
}
