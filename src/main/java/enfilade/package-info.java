/**
 * Structured evaluation as a row of doors: a machine may open a door, only a person may close one.
 *
 * <p>The map, from left to right; a package uses only packages to its left:
 * <ul>
 * <li>{@code web}: how pages and htmx are answered; knows nobody
 * <li>{@code job}: work that is done later, or again and again, and outlives the process
 * <li>{@code account}: teams, their members, their API keys, and who is acting
 * <li>{@code api}: how programs are answered
 * <li>{@code activity}: the ledger of who did what, when
 * <li>{@code settings}: the people of a team, its API keys, and a person's own settings
 * <li>{@code agent}: interviewers and what they look for
 * <li>{@code endpoint}: where an account asks a language model
 * <li>{@code evaluation}: templates and their stages in a row
 * <li>{@code participant}: the people who are evaluated
 * <li>{@code batch}: what is done to many people at once
 * <li>{@code journey}: one participant's way through one revision, and the rules by which it moves
 * <li>{@code engine}: interviewers that talk and judge
 * <li>{@code session}: one attempt at one stage, and its scorecards
 * <li>{@code trial}: interviewers tried out before anybody real meets them
 * <li>{@code review}: what people decide
 * <li>{@code notice}: mail and the Outbox
 * <li>{@code privacy}: a person's whole record, and how they are forgotten
 * <li>{@code dashboard}: the front page
 * <li>{@code developer}: the description of the API and its reference
 * <li>{@code welcome}: the first run
 * <li>{@code security}: who gets in
 * <li>{@code dev}: the cast, for developers only
 * </ul>
 */
@NullMarked
package enfilade;

import org.jspecify.annotations.NullMarked;
