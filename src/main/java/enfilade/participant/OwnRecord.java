package enfilade.participant;

import enfilade.account.Visitor;
import java.io.IOException;
import java.io.OutputStream;

/** Lets a person take away everything about themselves, by their own link: what it may tell them, nothing more. */
public interface OwnRecord {

    /** What their browser saves it as, without an ending: nothing personal, for it stays in lists of downloads. */
    String FILE = "record";

    /** As programs read it: one document in JSON. */
    byte[] json(Visitor visitor);

    /** The same to read, with every file of theirs: a zip with record.html, record.json and a folder of files. */
    void zip(Visitor visitor, OutputStream out) throws IOException;
}
