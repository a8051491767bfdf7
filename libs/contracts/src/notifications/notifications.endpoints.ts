import { z } from 'zod';
import { endpoint } from '../contract';
import { Page, PageQuery, Timestamp } from '../primitives';
import { Notification } from './notification';

const Unread = z.object({ unread: z.int().min(0) });

export const listNotifications = endpoint({
  method: 'GET',
  path: '/notifications',
  since: '0.2.0',
  summary: 'What happened to the own things, the newest first, and how much of it is unread',
  access: 'signed-in',
  query: z.strictObject({ ...PageQuery, only: z.enum(['unread']).optional() }),
  answer: Page(Notification).extend(Unread.shape),
});

export const readNotification = endpoint({
  method: 'POST',
  path: '/notifications/:notificationId/read',
  since: '0.2.0',
  summary: 'Mark an entry of the own inbox as read',
  access: 'signed-in',
  params: z.strictObject({ notificationId: z.uuid() }),
  answer: Unread,
  problems: ['notification.unknown'],
});

export const readNotifications = endpoint({
  method: 'POST',
  path: '/notifications/read',
  since: '0.2.0',
  summary: 'Mark as read whatever happened until a time: what came later was not seen',
  access: 'signed-in',
  body: z.strictObject({ until: Timestamp }),
  answer: Unread,
});

export const notificationChanges = endpoint({
  method: 'GET',
  path: '/notifications/changes',
  kind: 'stream',
  since: '0.2.0',
  summary: 'How much of the own inbox is unread, now and each time that it changes',
  access: 'signed-in',
  answer: Unread,
});
