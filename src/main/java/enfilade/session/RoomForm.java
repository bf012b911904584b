package enfilade.session;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.session.AnswerSheet.Line;
import enfilade.session.Drafting.Saved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one form of a room, as a browser without scripts sends it: whichever of its buttons somebody presses, everything
 * that they typed is kept, and so is the file that they chose.
 */
@Component
class RoomForm {

    private final RoomPage page;
    private final Drafting drafting;

    RoomForm(RoomPage page, Drafting drafting) {
        this.page = page;
        this.drafting = drafting;
    }

    /**
     * @param but  the number of the answer for which another device's words shall stand
     * @param file null when none was chosen
     * @param then what the button does besides
     * @return the room again, when not everything could be kept
     */
    Optional<ModelAndView> keep(Visitor visitor, UUID sessionId, Map<String, String> form, String but,
                                @Nullable MultipartFile file, Runnable then, Model model) {
        var typed = page.sheet(visitor, sessionId, model).typed(form, but);
        try {
            var tried = new AnswerSheet(typed.lines().stream().map(line -> keep(visitor, sessionId, line)).toList());
            then.run();
            var isFine = attach(visitor, sessionId, file, model) && !tried.isWrong();
            return isFine && !tried.isContested() ? Optional.empty() : Optional.of(again(visitor, sessionId, tried,
                    tried.isContested() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT, model));
        } catch (Refusal.Conflict closed) {
            return Optional.of(new ModelAndView(page.closed(visitor, sessionId, typed, closed, model),
                    HttpStatus.CONFLICT));
        }
    }

    /** The file of a form; a browser sends an empty one without a name when nobody has chosen any. */
    static @Nullable MultipartFile chosen(@Nullable MultipartFile file) {
        return file == null || file.isEmpty() && nameOf(file).isBlank() ? null : file;
    }

    private ModelAndView again(Visitor visitor, UUID sessionId, AnswerSheet sheet, HttpStatus status, Model model) {
        return new ModelAndView(page.again(visitor, sessionId, kept -> sheet, model), status);
    }

    private Line keep(Visitor visitor, UUID sessionId, Line line) {
        try {
            return switch (drafting.save(visitor, sessionId, line.prompt().number(), line.words(), line.saves())) {
                case Saved.Kept(var answer) -> line.keptAs(answer);
                case Saved.Overtaken(var theirs) -> line.isUntouched() ? line.keptAs(theirs) : line.overtakenBy(theirs);
            };
        } catch (Refusal.Invalid no) {
            return line.wrong(no.getMessage());
        }
    }

    private boolean attach(Visitor visitor, UUID sessionId, @Nullable MultipartFile file, Model model) {
        if (file == null) return true;
        try {
            drafting.attach(visitor, sessionId, nameOf(file), file.getBytes());
            return true;
        } catch (Refusal.Invalid no) {
            model.addAttribute("wrongFile", no.getMessage());
            return false;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static String nameOf(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
