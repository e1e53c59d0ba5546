import type { EntityManager } from 'typeorm';
import { Participation, Withdrawal } from './participation.entity.js';
import type { ParticipationSpan, WithdrawalNotice } from './participation.type.js';
import { regionOfCode } from './region.type.js';

/** Every span of participation, by region and time. */
export async function loadParticipationSpans(reader: EntityManager): Promise<ParticipationSpan[]> {
  const spans = await reader.find(Participation, { order: { regionCode: 'ASC', fromDate: 'ASC' } });
  return spans.map(({ regionCode, fromDate, toDate, note }) => ({
    region: regionOfCode(regionCode),
    from: fromDate,
    to: toDate,
    note,
  }));
}

/** Every notice of withdrawal, newest first. */
export async function loadWithdrawals(reader: EntityManager): Promise<WithdrawalNotice[]> {
  const notices = await reader.find(Withdrawal, { order: { notifiedOn: 'DESC', regionCode: 'ASC' } });
  return notices.map(({ regionCode, notifiedOn, lastDay, confirmedOn, reference }) => {
    return { region: regionOfCode(regionCode), notifiedOn, lastDay, confirmedOn, reference };
  });
}
