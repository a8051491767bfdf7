import type { ServiceName } from '@caunoi/contracts/services';
import { expertsService } from '@caunoi/experts/service';
import { identityService } from '@caunoi/identity/service';
import type { Service } from '@caunoi/kit/run/service';
import { matchingService } from '@caunoi/matching/service';
import { needsService } from '@caunoi/needs/service';
import { technologyBankService } from '@caunoi/technology-bank/service';
import { notificationsService } from '@caunoi/notifications/service';
import { filesService } from '@caunoi/files/service';

/** The code behind each name of the list of services, for whoever starts several: the all-in-one and the tests of the whole. */
export const allServices: Readonly<Record<ServiceName, Service>> = {
  identity: identityService,
  experts: expertsService,
  'technology-bank': technologyBankService,
  needs: needsService,
  matching: matchingService,
  notifications: notificationsService,
  files: filesService,
};
