import { ExpressAdapter } from '@nestjs/platform-express';
import { consolePages } from '@saimado/platform/http/console';

/** Nest answers "not found" to whatever no route took; the console's pages have to be asked before that. */
export class ExpressWithConsole extends ExpressAdapter {
  constructor(private readonly consoleDir: string | null) {
    super();
  }

  override setNotFoundHandler(...args: Parameters<ExpressAdapter['setNotFoundHandler']>): void {
    if (this.consoleDir) this.use(consolePages(this.consoleDir));
    super.setNotFoundHandler(...args);
  }
}
