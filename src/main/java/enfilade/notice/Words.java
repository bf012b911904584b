package enfilade.notice;

import org.jspecify.annotations.Nullable;

/** A letter in words: plain text, whose lines are short enough for every mail program. */
record Words(String subject, String body, @Nullable String link) {}
