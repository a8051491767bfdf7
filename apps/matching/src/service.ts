import type { Service } from '@caunoi/kit/run/service';
import { MatchEntity } from './matches/match.entity';
import { MatchFeedbackEntity } from './matches/match-feedback.entity';
import { RankingItemEntity, RankingRunEntity } from './matches/ranking-run.entity';
import { Suggestions } from './matches/suggestions.job';
import { MatchingModule } from './matching.module';
import { Matching0001 } from './migrations/0001-matching';
import { Matching0002 } from './migrations/0002-matches-without-copies';
import { Matching0003 } from './migrations/0003-erased-documents';
import { Matching0004 } from './migrations/0004-match-version';
import { Matching0005 } from './migrations/0005-index-entries';
import { Matching0006 } from './migrations/0006-ranking-runs';
import { Matching0007 } from './migrations/0007-interest-version';
import { Matching0008 } from './migrations/0008-suggested-version';
import { Matching0009 } from './migrations/0009-saved-searches';
import { DocumentEntity } from './projection/document.entity';
import { IndexRebuildJob, IndexReconciliationJob } from './projection/index.job';
import { MatchingEraser } from './saved-searches/matching-eraser';
import { SavedSearchAlerts } from './saved-searches/saved-search-alerts.job';
import { SearchSettings } from './search-index/search-back-ends';
import { SearchEngineHealth } from './search-index/search-engine-health';
import { heldOfPeople } from './held-of-people';

export const matchingService: Service = {
  name: 'matching',
  module: MatchingModule,
  config: SearchSettings,
  entities: [DocumentEntity, MatchEntity, MatchFeedbackEntity, RankingRunEntity, RankingItemEntity],
  heldOfPeople,
  eraser: MatchingEraser,
  jobs: [IndexReconciliationJob, IndexRebuildJob, Suggestions, SavedSearchAlerts],
  migrations: [
    Matching0001,
    Matching0002,
    Matching0003,
    Matching0004,
    Matching0005,
    Matching0006,
    Matching0007,
    Matching0008,
    Matching0009,
  ],
  dependencies: [SearchEngineHealth],
};
