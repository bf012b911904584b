/**
 * The interviewer that borrows a language model's words: any service that speaks the chat-completions protocol. The way
 * of a conversation and every check of a judgement stay ours. No page, no database.
 */
@NullMarked
package enfilade.engine.model;

import org.jspecify.annotations.NullMarked;
