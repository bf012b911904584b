-- deferrable: looked at when the statement is done and not row by row, so shifting a row of stages needs no detour
alter table evaluation_stage add constraint stage_order_unique_in_template unique (template_id, stage_order)
  deferrable initially immediate;
