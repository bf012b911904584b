package enfilade.support;

import enfilade.account.Actor;

/**
 * Something that a feature keeps in accounts. Each feature has one of these as a {@code @Component} beside its tests;
 * the isolation test calls them all, in their {@code @Order}, so that every kind of id has one to be tried with.
 */
public interface Furniture {

    /** Makes one of each, through the use cases, as somebody who may. */
    void place(Actor by);
}
