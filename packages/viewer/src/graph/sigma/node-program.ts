import type Sigma from "sigma";
import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { FAMILIES } from "../../model/families.ts";
import { FLOAT, TRIANGLES, UNSIGNED_BYTE } from "./gl.ts";
import type { NodeLook } from "./looks.ts";
import { rgb, type Palette } from "./palette.ts";

const VERTEX = /* glsl */ `
attribute vec2 a_position; attribute float a_size; attribute vec2 a_look;
attribute vec4 a_color; attribute vec2 a_corner;
uniform mat3 u_matrix; uniform vec2 u_viewport; uniform float u_sizeRatio;
varying vec4 v_color; varying vec2 v_at; varying float v_radius; varying vec2 v_look;
void main() {
  v_radius = a_size / u_sizeRatio; v_look = a_look;
  v_at = a_corner * (v_radius * 1.25 + 5.5 + a_look.y * 2.5);
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + v_at * 2.0 / u_viewport, 0.0, 1.0);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

/* Signed distances in CSS pixels: square, disc, hexagon, diamond, triangle, ring. */
const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio; uniform vec3 u_canvas; uniform vec3 u_ink;
varying vec4 v_color; varying vec2 v_at; varying float v_radius; varying vec2 v_look;
float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }
float shape(vec2 p, float r) {
  float kind = v_look.x;
  if (kind < 0.5) { vec2 q = abs(p) - r * 0.64; return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r * 0.26; }
  if (kind < 1.5) return length(p) - r;
  if (kind < 2.5) { vec2 q = abs(p); return max(q.y, q.x * 0.866 + q.y * 0.5) - r * 0.935; }
  if (kind < 3.5) return (abs(p.x) + abs(p.y) - r * 1.22) * 0.7071;
  if (kind < 4.5) return max(-p.y - r * 0.96, abs(p.x) * 0.874 + p.y * 0.486 - r * 0.583);
  return length(p) - r;
}
void main() {
  float d = shape(v_at, v_radius);
  float hollow = v_look.x > 4.5 ? cover(d + 2.2) : 0.0;
  vec3 color = mix(u_canvas, v_color.rgb, cover(d) * (1.0 - hollow));
  float reach = 2.5;
  if (v_look.y > 0.5) { color = mix(color, u_ink, cover(3.0 - d)); reach = 5.2; }
  float alpha = cover(d - reach);
  gl_FragColor = vec4(color * alpha, alpha);
}`;

const UNIFORMS = ["u_matrix", "u_viewport", "u_sizeRatio", "u_pixelRatio", "u_canvas", "u_ink"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Makes the program that draws the six shapes with their halo and selection ring. */
export function createNodeProgram(palette: () => Palette): NodeProgramType {
  return class extends NodeProgram<Uniform> {
    /** Without the picture in which sigma would look up what lies under the pointer. */
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer);
    }

    getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_look", size: 2, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [-1, 1],
          [1, -1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(_id: number, at: number, data: NodeLook): void {
      const { array } = this;
      array[at] = data.x;
      array[at + 1] = data.y;
      array[at + 2] = data.size;
      array[at + 3] = FAMILIES.indexOf(data.family);
      array[at + 4] = data.ring;
      array[at + 5] = floatColor(data.color);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const { canvas, ink } = palette();
      gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations["u_viewport"] ?? null, params.width, params.height);
      gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations["u_pixelRatio"] ?? null, params.pixelRatio);
      gl.uniform3f(uniformLocations["u_canvas"] ?? null, ...rgb(canvas));
      gl.uniform3f(uniformLocations["u_ink"] ?? null, ...rgb(ink));
    }
  };
}
