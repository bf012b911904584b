package enfilade.trial;

import enfilade.journey.Decision;
import enfilade.journey.Standing.Reason;
import enfilade.web.Choice;

/** What people are assumed to do in a dry run wherever the rules leave something to them. */
enum Person implements Choice {

    FAIR("Says yes to whoever passed, and stops the others"), YES("Says yes to everybody"), NO("Stops everybody");

    private final String label;

    Person(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    Decision.Kind decides(Reason reason, Strength strength) {
        var isOn = switch (this) {
            case YES -> true;
            case NO -> false;
            case FAIR -> reason == Reason.APPROVAL || reason == Reason.MOVE_ON
                    || reason != Reason.BELOW_MARK && strength.isPromising();
        };
        if (!isOn) return reason == Reason.APPROVAL ? Decision.Kind.DECLINE : Decision.Kind.STOP;
        return switch (reason) {
            case APPROVAL -> Decision.Kind.APPROVE;
            case MOVE_ON -> Decision.Kind.MOVE_ON;
            default -> Decision.Kind.ADVANCE;
        };
    }
}
