package enfilade.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What there is to ask for.
 *
 * @param key   opens the account
 * @param rooms templates that stand empty, for the stages that are added
 */
record World(String key, UUID agent, List<UUID> templates, List<UUID> stages, List<UUID> rooms) {

    /** Where it stands, and on which port the server listens. */
    record Found(int port, World world) {

        static Found in(Path file) throws IOException {
            var lines = Files.readAllLines(file);
            return new Found(Integer.parseInt(lines.get(0)), new World(lines.get(1), UUID.fromString(lines.get(2)),
                    ids(lines.get(3)), ids(lines.get(4)), ids(lines.get(5))));
        }
    }

    /** All at once, so that nobody reads half of it. */
    void write(String port, Path file) throws IOException {
        var lines = List.of(port, key, agent.toString(), words(templates), words(stages), words(rooms));
        var draft = Files.write(file.resolveSibling(file.getFileName() + ".new"), lines);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String words(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static List<UUID> ids(String words) {
        return Arrays.stream(words.split(" ")).map(UUID::fromString).toList();
    }
}
