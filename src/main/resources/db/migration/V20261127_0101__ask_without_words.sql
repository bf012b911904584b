-- Whoever asks to be erased need not say more; what the product said for them was none of their words.
alter table petition alter column words drop not null;
update petition set words = null where kind = 'ERASURE' and words = 'Erase what you keep about me.';
