package enfilade.engine.model;

import enfilade.engine.Conversation;
import enfilade.engine.Utterance;
import java.util.ArrayDeque;
import java.util.stream.Collectors;

/**
 * What a model is shown of a conversation: the last turns of it, each in a block of its own. An answer that speaks to
 * the software instead of answering is left out, so that nothing it says can be obeyed.
 */
final class SoFar {

    private static final int MOST = 24_000;
    private static final Seen SEEN = new Seen(2_000);
    private static final String LEFT_OUT = "(This answer spoke to the software and is left out.)";

    static String of(Conversation so, Fence fence) {
        var blocks = new ArrayDeque<String>();
        var length = 0;
        for (var turn : so.said().reversed()) {
            var block = fence.around("turn " + turn.number() + ", " + who(turn), words(turn));
            length += block.length();
            if (length > MOST && !blocks.isEmpty()) break;
            blocks.addFirst(block.substring(0, Math.min(block.length(), MOST)) + (block.length() > MOST ? "\n" : ""));
        }
        return blocks.stream().collect(Collectors.joining()) + fence.end()
                + (so.isNew() ? "Nothing has been said yet. " : "") + "Say the words of this turn now.";
    }

    private static String who(Utterance turn) {
        return turn.kind().isParticipants() ? "participant" : "you";
    }

    private static String words(Utterance turn) {
        return turn.kind().isParticipants() && SEEN.isFlagged(turn.words()) ? LEFT_OUT : turn.words();
    }

    private SoFar() {}
}
