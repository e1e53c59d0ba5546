import type { EntityManager } from 'typeorm';
import { Activity } from './activity.entity.js';

/** The list is closed and small: it is answered plainly, without pages. */
export const MAX_ACTIVITIES = 200;

/** The agreement's activities in its order, then the office's own by code. One statement. */
export function loadActivities(reader: EntityManager): Promise<Activity[]> {
  return reader.find(Activity, { order: { ofAgreement: 'DESC', code: 'ASC' } });
}
