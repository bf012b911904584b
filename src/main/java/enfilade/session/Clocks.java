package enfilade.session;

import enfilade.account.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Whatever form a participant sends, their browser tells with it by which clock they live; nobody types that. */
@ControllerAdvice(assignableTypes = {DoorController.class, WishController.class, RoomController.class,
        AttachmentController.class, DraftController.class})
class Clocks {

    private final Timekeeping timekeeping;

    Clocks(Timekeeping timekeeping) {
        this.timekeeping = timekeeping;
    }

    @ModelAttribute
    void tell(Visitor visitor, HttpMethod method, @RequestParam @Nullable String zone) {
        if (method == HttpMethod.POST && zone != null && !visitor.isRevoked()) timekeeping.lives(visitor, zone);
    }
}
