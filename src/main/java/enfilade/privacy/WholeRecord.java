package enfilade.privacy;

import enfilade.participant.Belongings.Chapter;
import enfilade.participant.Belongings.File;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything that is kept about one person, at one moment.
 *
 * @param name  of the person
 * @param files what they gave, or was given for them, read one by one
 */
public record WholeRecord(UUID participantId, String name, Instant madeAt, List<Chapter> chapters, List<File> files) {}
