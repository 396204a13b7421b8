// The page is whole without this; it only adds the charts.
import { drawCharts } from "../core/chart.js";

drawCharts();
