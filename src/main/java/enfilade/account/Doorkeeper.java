package enfilade.account;

import java.util.Optional;

/**
 * Lets a person in who has just proved in another way than with a password who they are: the first owner, an invited
 * member.
 */
public interface Doorkeeper {

    /** Signs the person in, in the browser that is asking right now. */
    void admit(Person person);

    /** Who has signed in, in the browser that is asking right now. */
    Optional<Person> whoIsHere();
}
