import { Controller } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/technology-bank/technologies.endpoints';
import * as papers from '@caunoi/contracts/technology-bank/documents.endpoints';
import { Handles } from '@caunoi/kit/http/handles';
import { DocumentsService } from './documents.service';
import { TechnologiesService } from './technologies.service';
import { Technologies } from './technologies.things';

@Controller()
export class TechnologiesController {
  constructor(
    private readonly technologies: TechnologiesService,
    private readonly things: Technologies,
    private readonly documents: DocumentsService,
  ) {}

  @Handles(api.draftTechnology) draft(call: Call<typeof api.draftTechnology>) {
    return this.technologies.draft(call);
  }
  @Handles(api.myTechnologies) mine(call: Call<typeof api.myTechnologies>) {
    return this.things.mine(call);
  }
  @Handles(api.assessTechnology) assess(call: Call<typeof api.assessTechnology>) {
    return this.technologies.assess(call);
  }
  @Handles(api.technologyReviewQueue) reviewQueue(call: Call<typeof api.technologyReviewQueue>) {
    return this.things.reviewQueue(call);
  }
  @Handles(api.technologyReviewCount) reviewCount(call: Call<typeof api.technologyReviewCount>) {
    return this.things.reviewCount(call);
  }
  @Handles(api.getTechnology) get(call: Call<typeof api.getTechnology>) {
    return this.technologies.get(call);
  }
  @Handles(api.reviseTechnology) revise(call: Call<typeof api.reviseTechnology>) {
    return this.technologies.revise(call);
  }
  @Handles(api.discardTechnology) discard(call: Call<typeof api.discardTechnology>) {
    return this.technologies.discard(call);
  }
  @Handles(api.technologyVersions) versions(call: Call<typeof api.technologyVersions>) {
    return this.technologies.versions(call);
  }
  @Handles(api.submitTechnology) submit(call: Call<typeof api.submitTechnology>) {
    return this.technologies.submit(call);
  }
  @Handles(api.reviewTechnology) review(call: Call<typeof api.reviewTechnology>) {
    return this.technologies.review(call);
  }
  @Handles(api.renewTechnology) renew(call: Call<typeof api.renewTechnology>) {
    return this.technologies.renew(call);
  }
  @Handles(papers.technologyDocuments) listDocuments(call: Call<typeof papers.technologyDocuments>) {
    return this.documents.list(call);
  }
  @Handles(papers.getTechnologyDocument) getDocument(call: Call<typeof papers.getTechnologyDocument>) {
    return this.documents.get(call);
  }
  @Handles(papers.putTechnologyDocument) putDocument(call: Call<typeof papers.putTechnologyDocument>) {
    return this.documents.put(call);
  }
  @Handles(papers.removeTechnologyDocument) removeDocument(call: Call<typeof papers.removeTechnologyDocument>) {
    return this.documents.remove(call);
  }
  @Handles(api.archiveTechnology) archive(call: Call<typeof api.archiveTechnology>) {
    return this.technologies.archive(call);
  }
}
