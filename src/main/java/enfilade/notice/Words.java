package enfilade.notice;

import org.jspecify.annotations.Nullable;

/** A letter in words: plain text, each paragraph in one line. */
record Words(String subject, String body, @Nullable String link) {}
