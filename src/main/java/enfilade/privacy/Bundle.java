package enfilade.privacy;

import enfilade.Refusal;
import enfilade.account.Visitor;
import enfilade.participant.Belongings.File;
import enfilade.participant.OwnRecord;
import enfilade.web.Dates;
import enfilade.web.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A whole record to take along: a page to read, the same for programs, and every file. */
@Component
class Bundle implements OwnRecord {

    private final Recording recording;
    private final ITemplateEngine templates;
    private final Dates dates;

    Bundle(Recording recording, ITemplateEngine templates, Dates dates) {
        this.recording = recording;
        this.templates = templates;
        this.dates = dates;
    }

    @Override
    public byte[] json(Visitor visitor) {
        return json(recording.tellThemselves(visitor));
    }

    @Override
    public void zip(Visitor visitor, OutputStream out) throws IOException {
        write(recording.tellThemselves(visitor), ZoneOffset.UTC, out);
    }

    byte[] json(WholeRecord record) {
        return JsonText.pretty(RecordPayload.of(record)).getBytes(StandardCharsets.UTF_8);
    }

    /** Files are read one by one while they are written: however many there are, one at a time is in memory. */
    void write(WholeRecord record, ZoneId zone, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, "record.html", page(record, zone));
            add(zip, "record.json", json(record));
            for (var file : record.files()) add(zip, file);
        }
    }

    private byte[] page(WholeRecord record, ZoneId zone) {
        var context = new Context(Locale.ENGLISH);
        context.setVariable("record", RecordPage.of(record, zone, dates));
        return templates.process("participants/record-file", context).getBytes(StandardCharsets.UTF_8);
    }

    /** One that somebody has taken away since is left out. Two of one name stay apart by their ids. */
    private static void add(ZipOutputStream zip, File file) throws IOException {
        byte[] bytes;
        try {
            bytes = file.bytes().get();
        } catch (Refusal.NotFound gone) {
            return;
        }
        add(zip, "files/" + file.id() + "-" + file.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"), bytes);
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
